import { useState } from 'react';
import { clockTime } from '@/lib/ladder/clock-time';
import { type Errand, errandsOf } from '@/lib/session/errands-of';
import { userAgentsIn } from '@/lib/session/moment';
import type { Edit } from '@/lib/sim/edit';
import type { NodeId } from '@/lib/sim/scenario';
import { ChoiceField, EditForm, TextField } from './edit-form';
import { entries } from './entries';
import type { Lab } from './use-lab';
import type { WhatIfFormProps } from './what-if';

/** Something that a person does at a participant, at a time: register again, restart, call. */
export function CommandForm({ lab, onEdit }: WhatIfFormProps) {
  const able = lab.lanes.filter(({ id }) => errandsFor(lab, id).length > 0);
  const [chosen, setNode] = useState(able[0]?.id ?? '');
  const [index, setIndex] = useState(0);
  const [argument, setArgument] = useState<string>();
  const [at, setAt] = useState(clockTime(lab.moment.now));
  const errands = errandsFor(lab, chosen);
  const errand = errands[index] ?? errands[0];
  const said = argument ?? suggestion(lab, errand);
  return (
    <EditForm submit="Do it" read={() => editFrom(chosen, errand, said, at)} onEdit={onEdit}>
      <ChoiceField
        label="Who"
        options={able.map(({ id, label }) => ({ value: id, label }))}
        value={chosen}
        onChange={(node) => {
          setNode(node);
          setIndex(0);
          setArgument(undefined);
        }}
      />
      <ChoiceField
        label="Does what"
        wide
        options={errands.map(({ does }, i) => ({ value: String(i), label: does }))}
        value={String(index)}
        onChange={(value) => {
          setIndex(Number(value));
          setArgument(undefined);
        }}
      />
      {errand?.asks === undefined ? null : (
        <TextField label={errand.asks} value={said} onChange={setArgument} />
      )}
      <TextField label="At" value={at} onChange={setAt} />
    </EditForm>
  );
}

function errandsFor({ trace }: Lab, node: NodeId): readonly Errand[] {
  return errandsOf(trace.start.nodes[node]?.state);
}

/** Who is most likely to be called. */
function suggestion({ trace }: Lab, errand: Errand | undefined): string {
  const [, phone] = userAgentsIn(trace.start)[0] ?? [];
  return errand?.name === 'call' ? (phone?.config.aor ?? '') : '';
}

function editFrom(node: NodeId, errand: Errand | undefined, said: string, time: string): Edit | string {
  const read = entries();
  const at = read.neededTime('At', time);
  if (errand === undefined) return 'Nobody in this flow can be told to do anything.';
  const { name, asks } = errand;
  const argument = asks === undefined ? errand.argument : said.trim();
  if (argument === '') read.refuse(`“${asks}” is empty: write which one is meant.`);
  const command = { at, node, name, ...(argument === undefined ? {} : { argument }) };
  return read.fault() ?? { kind: 'command', command };
}
