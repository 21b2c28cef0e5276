import { useState } from 'react';
import { clockTime } from '@/lib/ladder/clock-time';
import type { Edit } from '@/lib/sim/edit';
import type { NodeId } from '@/lib/sim/scenario';
import { ChoiceField, EditForm, TextField } from './edit-form';
import { type FieldFault, readForm } from './read-form';
import type { WhatIfFormProps } from './what-if';

/** A participant that is switched off for a while: it keeps what it knows, and neither sends nor receives. */
export function OutageForm({ lab, onEdit }: WhatIfFormProps) {
  const { lanes, moment } = lab;
  const [node, setNode] = useState(lanes.at(-1)?.id ?? '');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const nodes = lanes.map(({ id, label }) => ({ value: id, label }));
  return (
    <EditForm
      lab={lab}
      submit="Switch it off"
      read={() => editFrom(node, from, to, moment.now)}
      onEdit={onEdit}
    >
      <ChoiceField label="Who" options={nodes} value={node} onChange={setNode} />
      <TextField label="From" empty={`now, ${clockTime(moment.now)}`} value={from} onChange={setFrom} />
      <TextField label="To" empty="for example 30 s" value={to} onChange={setTo} />
    </EditForm>
  );
}

function editFrom(node: NodeId, start: string, end: string, now: number): Edit | FieldFault {
  const read = readForm();
  const [from, to] = [read.time('From', start) ?? now, read.neededTime('To', end)];
  if (to <= from) read.refuse('To', 'It has to be switched on again later than it is switched off.');
  return read.fault() ?? { kind: 'down', node, from, to };
}
