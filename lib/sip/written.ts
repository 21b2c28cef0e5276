import type { Located } from './message';

/**
 * A token that is cut out of the text when somebody asks for its value. Of the hundred tokens of a message few are ever
 * asked for, and cutting them all out would take as long as all the rest of the parser's work.
 */
export class Written implements Located<string> {
  constructor(
    private readonly text: string,
    readonly from: number,
    readonly to: number,
  ) {}

  get value(): string {
    return this.text.slice(this.from, this.to);
  }

  toJSON(): Located<string> {
    return { value: this.value, from: this.from, to: this.to };
  }
}
