export interface RunModule {
  /** `@/lib/flows/rfc3665/2.1`. */
  readonly from: string;
  readonly name: string;
}

export function findFlowModule(id: string): RunModule | undefined;
export function findChallengeModule(id: string): RunModule | undefined;
