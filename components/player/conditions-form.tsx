import { useState } from 'react';
import type { Edit } from '@/lib/sim/edit';
import { ChoiceField, EditForm, TextField } from './edit-form';
import { type FieldFault, readForm } from './read-form';
import type { WhatIfFormProps } from './what-if';

const NOTHING = {
  from: '',
  to: '',
  since: '',
  until: '',
  loss: '',
  duplicate: '',
  corrupt: '',
  delay: '',
  jitter: '',
};

/** A stretch of bad network: who it is between, how long it lasts, and what it does. */
export function ConditionsForm({ lab, onEdit }: WhatIfFormProps) {
  const [values, setValues] = useState(NOTHING);
  const put = (key: keyof typeof NOTHING) => (value: string) => setValues({ ...values, [key]: value });
  const nodes = [
    { value: '', label: 'Everybody' },
    ...lab.lanes.map(({ id, label }) => ({ value: id, label })),
  ];
  return (
    <EditForm lab={lab} submit="Change the network" read={() => editFrom(values)} onEdit={onEdit}>
      <ChoiceField label="From" options={nodes} value={values.from} onChange={put('from')} />
      <ChoiceField label="To" options={nodes} value={values.to} onChange={put('to')} />
      <TextField label="Since" empty="the start" value={values.since} onChange={put('since')} />
      <TextField label="Until" empty="the end" value={values.until} onChange={put('until')} />
      <TextField label="Lost" empty="0 %" value={values.loss} onChange={put('loss')} />
      <TextField label="Delivered twice" empty="0 %" value={values.duplicate} onChange={put('duplicate')} />
      <TextField label="Damaged" empty="0 %" value={values.corrupt} onChange={put('corrupt')} />
      <TextField label="All later by" empty="0 s" value={values.delay} onChange={put('delay')} />
      <TextField label="Each later by up to" empty="0 s" value={values.jitter} onChange={put('jitter')} />
    </EditForm>
  );
}

function editFrom(values: typeof NOTHING): Edit | FieldFault {
  const read = readForm();
  if (values.from !== '' && values.from === values.to) {
    read.refuse('To', 'What travels has two ends: choose two participants, or everybody.');
  }
  const since = read.time('Since', values.since);
  const until = read.time('Until', values.until);
  if (until !== undefined && until <= (since ?? 0))
    read.refuse('Until', '“Until” has to be later than “Since”.');
  const effects = {
    ...given('loss', read.share('Lost', values.loss)),
    ...given('duplicate', read.share('Delivered twice', values.duplicate)),
    ...given('corrupt', read.share('Damaged', values.corrupt)),
    ...given('delay', read.time('All later by', values.delay)),
    ...given('jitter', read.time('Each later by up to', values.jitter)),
  };
  if (Object.keys(effects).length === 0) {
    read.refuse(
      'Lost',
      'Say what becomes of the messages: how many are lost, for example 20 %, or how much later they come.',
    );
  }
  const stretch = {
    ...given('from', values.from || undefined),
    ...given('to', values.to || undefined),
    ...given('since', since),
    ...given('until', until),
  };
  return read.fault() ?? { kind: 'link', conditions: { ...stretch, ...effects } };
}

/** The property, where there is something to say. */
function given<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  const property: { [P in K]?: V } = {};
  if (value !== undefined) property[key] = value;
  return property;
}
