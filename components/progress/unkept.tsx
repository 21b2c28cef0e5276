import { Callout } from '@/components/ui/callout';
import { useIsKept } from './use-progress';

/** Says so where the browser does not keep what the reader does. */
export function Unkept() {
  return useIsKept() ? null : (
    <Callout kind="warning" title="This browser does not keep your progress">
      <p>
        It may store nothing for this site, or its store is full. What you read and try is forgotten when you
        leave the page: save your progress to a file, on the page of the lessons.
      </p>
    </Callout>
  );
}
