import { useMemo, useState } from 'react';
import { clockTime } from '@/lib/ladder/clock-time';
import { type Errand, errandsOf } from '@/lib/session/errands-of';
import { userAgentsIn } from '@/lib/session/moment';
import { scenarioOf } from '@/lib/session/scenario-of';
import type { Edit } from '@/lib/sim/edit';
import type { Address, NodeId } from '@/lib/sim/scenario';
import { ChoiceField, EditForm, TextField } from './edit-form';
import { type FieldFault, readForm } from './read-form';
import type { Lab } from './use-lab';
import type { WhatIfFormProps } from './what-if';

/** Something that a person does at a participant, at a time: register again, restart, call. */
export function CommandForm({ lab, onEdit }: WhatIfFormProps) {
  const addressesOf = useFurtherAddresses(lab);
  const able = lab.lanes.filter(({ id }) => errandsFor(lab, id, addressesOf(id)).length > 0);
  const [chosen, setNode] = useState(able[0]?.id ?? '');
  const [index, setIndex] = useState(0);
  const [argument, setArgument] = useState<string>();
  const [at, setAt] = useState('');
  const addresses = addressesOf(chosen);
  const errands = errandsFor(lab, chosen, addresses);
  const errand = errands[index] ?? errands[0];
  const said = argument ?? suggestion(lab, errand, addresses);
  const { now } = lab.moment;
  return (
    <EditForm
      lab={lab}
      submit="Do it"
      read={() => editFrom({ node: chosen, errand, said, time: at }, now)}
      onEdit={onEdit}
    >
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
      <Argument errand={errand} addresses={addresses} value={said} onChange={setArgument} />
      <TextField label="At" empty={`now, ${clockTime(now)}`} value={at} onChange={setAt} />
    </EditForm>
  );
}

interface ArgumentProps {
  readonly errand: Errand | undefined;
  readonly addresses: readonly Address[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** What has to be said with an errand, where something has; an address is one of those that the network knows. */
function Argument({ errand, addresses, value, onChange }: ArgumentProps) {
  if (errand?.asks === undefined) return null;
  if (errand.name !== 'move') return <TextField label={errand.asks} value={value} onChange={onChange} />;
  const options = addresses.map((address) => ({ value: address, label: address }));
  return <ChoiceField label={errand.asks} options={options} value={value} onChange={onChange} />;
}

/**
 * The addresses at which a participant can be reached beside the one that it begins with: what goes to any other one is
 * lost, so nobody can move there.
 */
function useFurtherAddresses({ flow, session }: Lab): (node: NodeId) => readonly Address[] {
  const { setup } = session;
  return useMemo(() => {
    const { nodes } = scenarioOf(flow, setup);
    const further = new Map(nodes.map(({ id, addresses: [, ...others] }) => [id, others]));
    return (node) => (further.get(node) ?? []).filter((address) => !address.endsWith(':*'));
  }, [flow, setup]);
}

/** What a participant can be told; to move only where there is somewhere to go. */
function errandsFor({ trace }: Lab, node: NodeId, addresses: readonly Address[]): readonly Errand[] {
  const all = errandsOf(trace.start.nodes[node]?.state);
  return addresses.length === 0 ? all.filter(({ name }) => name !== 'move') : all;
}

/** Who is most likely to be called; the first address that one can move to. */
function suggestion({ trace }: Lab, errand: Errand | undefined, [address = '']: readonly Address[]): string {
  if (errand?.name === 'move') return address;
  const [, phone] = userAgentsIn(trace.start)[0] ?? [];
  return errand?.name === 'call' ? (phone?.lines[0].config.aor ?? '') : '';
}

/** What stands in the fields. */
interface Written {
  readonly node: NodeId;
  readonly errand: Errand | undefined;
  readonly said: string;
  readonly time: string;
}

function editFrom({ node, errand, said, time }: Written, now: number): Edit | FieldFault {
  if (errand === undefined) {
    return { field: 'Who', sentence: 'Nobody in this flow can be told to do anything.' };
  }
  const read = readForm();
  const at = read.time('At', time) ?? now;
  const { name, asks } = errand;
  const argument = asks === undefined ? errand.argument : said.trim();
  if (asks !== undefined && argument === '') {
    read.refuse(asks, `“${asks}” is empty: write which one is meant.`);
  }
  const command = { at, node, name, ...(argument === undefined ? {} : { argument }) };
  return read.fault() ?? { kind: 'command', command };
}
