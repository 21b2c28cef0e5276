import { hides } from '@/lib/session/hideable';
import { DockedMessage } from './docked-message';
import { LadderDesk } from './ladder-desk';
import { MessageDesk } from './message-desk';
import { NetworkDesk } from './network-desk';
import styles from './player.module.css';
import { StateDesk } from './state-desk';
import { Transcript } from './transcript';
import type { Lab } from './use-lab';
import type { LabDesk } from './use-lab-desk';

/** The parts of a lab that stand elsewhere in each arrangement. What a link hides is not there. */
interface PartProps {
  readonly lab: Lab;
  readonly desk: LabDesk;
}

/** True unless whoever made the link wants the run to stay as it is. */
export function mayChange({ session }: Lab): boolean {
  return !hides(session, 'changes');
}

export function LadderPart({ lab, desk, led = false }: PartProps & { readonly led?: boolean }) {
  return (
    <div className={styles.ladder}>
      {hides(lab.session, 'ladder') ? null : (
        <>
          <LadderDesk
            lab={lab}
            playback={desk.playback}
            look={desk.look}
            led={led}
            onOppose={() => desk.rest('compare')}
          />
          <DockedMessage lab={lab} desk={desk} />
        </>
      )}
    </div>
  );
}

export function NetworkPart({ lab }: Pick<PartProps, 'lab'>) {
  return mayChange(lab) ? (
    <div className={styles.network}>
      <NetworkDesk lab={lab} />
    </div>
  ) : null;
}

export function MessagePart({ lab, desk }: PartProps) {
  return hides(lab.session, 'messages') ? null : (
    <div className={styles.message}>
      <MessageDesk lab={lab} desk={desk.view} writing={desk.writing} onDesk={desk.onView} />
    </div>
  );
}

export function StatePart({ lab, desk }: PartProps) {
  return hides(lab.session, 'state') ? null : (
    <div className={styles.state}>
      <StateDesk lab={lab} onShow={() => desk.rest('read')} />
    </div>
  );
}

/** `always`, or only where no message can be opened: on paper and without a script. */
export function WordsPart({ lab, desk, shown }: PartProps & { readonly shown: 'always' | 'instead' }) {
  return hides(lab.session, 'ladder') ? null : (
    <div className={shown === 'always' ? styles.words : styles.insteadOfDesk}>
      <Transcript lab={lab} look={desk.look} />
    </div>
  );
}
