import { profiles } from '@/lib/nodes/registrar/profiles';
import { strict } from '@/lib/nodes/registrar/profiles/strict';
import type { RegistrarPolicy } from '@/lib/nodes/registrar/registrar-policy';
import { personalities } from '@/lib/nodes/user-agent/personalities';
import { type Personality, plain } from '@/lib/nodes/user-agent/personality';
import type { LinkConditions } from '@/lib/sim/scenario';
import type { FlowOptions } from './flow';
import type { FlowSetting } from './flow-choice';
import { nonceSetting } from './nonce-setting';

/** What registrars do differently that all do what they should: `strict` is the one of the flows as they are printed. */
const registrar: FlowSetting = {
  key: 'registrar',
  label: 'Registrar',
  usual: strict.id,
  sentence: (value) =>
    `the registrar is of the kind “${profiles.find(({ id }) => id === value)?.title ?? value}”`,
  answers: { kind: 'few', values: profiles.map(({ id, title }) => ({ value: id, label: title })) },
};

const phone: FlowSetting = {
  key: 'phone',
  label: 'Phone',
  usual: 'plain',
  sentence: (value) =>
    `the phone is of the kind “${personalities.find(({ id }) => id === value)?.title ?? value}”`,
  answers: { kind: 'few', values: personalities.map(({ id, title }) => ({ value: id, label: title })) },
};

const granted: FlowSetting = {
  key: 'granted',
  label: 'Granted for',
  usual: String(strict.binding.defaultExpires),
  sentence: (value) => `the registrar grants ${value} seconds`,
  answers: { kind: 'number', least: 60, most: 86_400, unit: 's' },
};

const nonce = nonceSetting(strict.authentication.nonceLifetime / 1000, 86_400);

const loss: FlowSetting = {
  key: 'loss',
  label: 'Lost on the way',
  usual: '0',
  sentence: (value) => `${value} % of all packets are lost`,
  answers: { kind: 'number', least: 0, most: 100, unit: '%' },
};

/** What can be chosen about a flow of one phone and one registrar. */
export const usualSettings: readonly FlowSetting[] = [registrar, phone, granted, nonce, loss];

/** What the settings make of the parties and of the network between them. */
export interface Settled {
  readonly policy: RegistrarPolicy;
  readonly personality: Personality;
  /** A name that such a registrar gives its realm, whatever its domain is. */
  readonly realm?: string;
  readonly links: readonly LinkConditions[];
}

/** The parties of a flow with these options: a figure that was chosen is stronger than that of the profile. */
export function settled({ settings = {} }: FlowOptions): Settled {
  const profile = profiles.find(({ id }) => id === settings.registrar) ?? strict;
  const kind = personalities.find(({ id }) => id === settings.phone);
  const { authentication, binding } = profile;
  return {
    policy: {
      ...profile,
      authentication:
        settings.nonce === undefined
          ? authentication
          : { ...authentication, nonceLifetime: Number(settings.nonce) * 1000 },
      binding:
        settings.granted === undefined
          ? binding
          : { ...binding, defaultExpires: Number(settings.granted), maxExpires: Number(settings.granted) },
    },
    personality: kind?.personality ?? plain,
    ...(profile.realm === undefined ? {} : { realm: profile.realm }),
    links: settings.loss === undefined ? [] : [{ loss: Number(settings.loss) / 100 }],
  };
}
