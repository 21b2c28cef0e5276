import { type ReactNode, useEffect, useRef } from 'react';
import { useStage } from './stage-context';

/** A part of the prose that belongs to a moment of the flow: `F1`, `start` or `end`. */
export function Moment({ at, children }: { readonly at: string; readonly children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null);
  const follow = useStage()?.follow;
  useEffect(() => {
    const { current } = element;
    return current === null ? undefined : follow?.(current, at);
  }, [follow, at]);
  return (
    <div ref={element} className="prose">
      {children}
    </div>
  );
}
