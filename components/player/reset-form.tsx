import { useState } from 'react';
import { clockTime } from '@/lib/ladder/clock-time';
import { transportNamed } from '@/lib/nodes/transport-named';
import type { Edit } from '@/lib/sim/edit';
import type { NodeId } from '@/lib/sim/scenario';
import { ChoiceField, EditForm, TextField } from './edit-form';
import { type FieldFault, readForm } from './read-form';
import type { WhatIfFormProps } from './what-if';
import styles from './what-if.module.css';

/** All connections between two participants break at one time. */
export function ResetForm({ lab, onEdit }: WhatIfFormProps) {
  const { lanes, moment, trace } = lab;
  const [one, setOne] = useState(lanes[0]?.id ?? '');
  const [other, setOther] = useState(lanes[1]?.id ?? '');
  const [at, setAt] = useState('');
  const nodes = lanes.map(({ id, label }) => ({ value: id, label }));
  const isConnected = trace.packets.some(({ transport }) => transportNamed(transport).reliable);
  return (
    <>
      {isConnected ? null : (
        <p className={styles.hint}>
          No message of this run goes over a connection that could break: choose TCP, TLS or WS above, where
          the flow runs over one.
        </p>
      )}
      <EditForm
        lab={lab}
        submit="Break the connections"
        read={() => editFrom([one, other], at, moment.now)}
        onEdit={onEdit}
      >
        <ChoiceField label="Between" options={nodes} value={one} onChange={setOne} />
        <ChoiceField label="And" options={nodes} value={other} onChange={setOther} />
        <TextField label="At" empty={`now, ${clockTime(moment.now)}`} value={at} onChange={setAt} />
      </EditForm>
    </>
  );
}

function editFrom(between: readonly [NodeId, NodeId], time: string, now: number): Edit | FieldFault {
  const read = readForm();
  const at = read.time('At', time) ?? now;
  if (between[0] === between[1]) read.refuse('And', 'A connection has two ends: choose two participants.');
  return read.fault() ?? { kind: 'reset', between, at };
}
