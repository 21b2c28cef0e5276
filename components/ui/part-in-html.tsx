import {
  Activity,
  type ComponentType,
  lazy,
  memo,
  type ReactNode,
  startTransition,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { redoEarlyInput } from './early-input';
import { FaultBoundary } from './fault-boundary';
import { later } from './later';
import { newTrouble, type Trouble, TroubleNote } from './loading-trouble';
import { replaceAddress } from './replace-address';
import { PartAliveContext, useAlive } from './use-alive';

/** ms until a script that could not be loaded is asked for again; twice as long each time. */
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30_000;

/**
 * A part of a page that its exported HTML has, to be seen and read, and whose script comes after the page; then it comes
 * alive. Where the script cannot be loaded, the part stays as it is, a note says so, and the script is asked for again. On a page that is
 * alive already, the part is loaded as `later` does; once loaded, it is there at once, so that who goes back finds the page
 * as high as it was.
 */
export function partInHtml<P extends object>(
  load: () => Promise<ComponentType<P>>,
  waiting: string,
): ComponentType<P> {
  let Loaded: ComponentType<P> | undefined;
  async function keep(loading: Promise<ComponentType<P>>): Promise<ComponentType<P>> {
    Loaded = await loading;
    return Loaded;
  }
  const trouble = newTrouble();
  const Printed = lazy(async () => ({ default: await keep(insist(load, trouble)) }));
  const Later = later(async () => withPlace(await keep(load())), waiting);

  function PartInHtml(props: P) {
    const alive = useAlive();
    const [isPrinted] = useState(!alive);
    const [Ready] = useState(() => Loaded);
    // An Activity comes alive by itself and keeps its HTML until then: a Suspense would put so much HTML behind an inline
    // script. It is made anew for other props alone, since React draws what changes before it is alive from nothing.
    return useMemo(() => {
      const Part = Ready ?? Later;
      return (
        <FaultBoundary what="This part of the page" onForget={forgetLink}>
          {isPrinted ? <Awakening of={Printed} given={props} trouble={trouble} /> : <Part {...props} />}
        </FaultBoundary>
      );
    }, [isPrinted, Ready, props]);
  }
  return memo(PartInHtml);
}

/** The part, and whoever followed a link to a place in it is led there: when the browser looked for it, it was not there yet. */
function withPlace<P extends object>(Part: ComponentType<P>): ComponentType<P> {
  return function PartWithPlace(props: P) {
    useEffect(() => {
      // Who has scrolled meanwhile is where they want to be.
      if (window.scrollY === 0) document.getElementById(window.location.hash.slice(1))?.scrollIntoView();
    }, []);
    return <Part {...props} />;
  };
}

/** A link brings along what a part begins with. */
function forgetLink(): void {
  replaceAddress('');
}

interface AwakeningProps<P> {
  readonly of: ComponentType<P>;
  readonly given: P;
  readonly trouble: Trouble;
}

function Awakening<P extends object>({ of: Part, given, trouble }: AwakeningProps<P>) {
  return (
    <>
      <TroubleNote trouble={trouble} />
      <Activity>
        <Alive>
          <Part {...given} />
        </Alive>
      </Activity>
    </>
  );
}

/** Tells what is within that it has come alive, without the page standing still for what that changes. */
function Alive({ children }: { readonly children: ReactNode }) {
  const [alive, setAlive] = useState(false);
  useEffect(() => {
    redoEarlyInput();
    startTransition(() => setAlive(true));
  }, []);
  return <PartAliveContext value={alive}>{children}</PartAliveContext>;
}

/** Asks for a script until it is there, and tells of the trouble that there is with it. */
async function insist<T>(load: () => Promise<T>, trouble: Trouble): Promise<T> {
  for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
    try {
      const loaded = await load();
      trouble.end();
      return loaded;
    } catch {
      await trouble.rest(pause);
    }
  }
}
