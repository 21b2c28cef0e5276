import { useState } from 'react';
import { transports } from '@/lib/flows/transports';
import { clockTime } from '@/lib/ladder/clock-time';
import type { Edit } from '@/lib/sim/edit';
import type { NodeId } from '@/lib/sim/scenario';
import { ChoiceField, EditForm, TextField } from './edit-form';
import { entries } from './entries';
import type { WhatIfFormProps } from './what-if';
import styles from './what-if.module.css';

/** All connections between two participants break at one time. */
export function ResetForm({ lab, onEdit }: WhatIfFormProps) {
  const { lanes, moment, session } = lab;
  const [one, setOne] = useState(lanes[0]?.id ?? '');
  const [other, setOther] = useState(lanes[1]?.id ?? '');
  const [at, setAt] = useState(clockTime(moment.now));
  const nodes = lanes.map(({ id, label }) => ({ value: id, label }));
  const { name, reliable } = transports[session.setup.options.transport];
  return (
    <>
      {reliable ? null : (
        <p className={styles.hint}>
          {name} has no connections that could break: choose TCP, TLS or WS above, where the flow runs over
          one.
        </p>
      )}
      <EditForm submit="Break the connections" read={() => editFrom([one, other], at)} onEdit={onEdit}>
        <ChoiceField label="Between" options={nodes} value={one} onChange={setOne} />
        <ChoiceField label="And" options={nodes} value={other} onChange={setOther} />
        <TextField label="At" value={at} onChange={setAt} />
      </EditForm>
    </>
  );
}

function editFrom(between: readonly [NodeId, NodeId], time: string): Edit | string {
  const read = entries();
  const at = read.neededTime('At', time);
  if (between[0] === between[1]) read.refuse('A connection has two ends: choose two participants.');
  return read.fault() ?? { kind: 'reset', between, at };
}
