import { path } from '@/lib/sip/headers/path';
import { valuesOf } from '@/lib/sip/values-of';
import { pass, type RegistrarStep, refuse } from '../registrar-step';
import { showing } from '../showing';
import { supportsTag } from '../supports-tag';

/** May proxies on the way be remembered? Only if the client knows that they do that (RFC 3327 §5.3). */
export const checkPath: RegistrarStep = {
  step: 'Path',
  spec: 'RFC 3327 §5.3',
  run(ask) {
    const hops = valuesOf(ask.request, path);
    if (hops.length === 0) return undefined;
    if (!ask.registrar.config.policy.supports.includes('path')) {
      const because =
        'Proxies ask to be on the way back to the phone. This registrar does not know Path and forgets them.';
      return showing(pass(ask, because), ...hops);
    }
    const supported = supportsTag(ask.request, 'path');
    if (supported === undefined) {
      const because =
        'A proxy added Path, and the phone does not say Supported: path: it would not know who stands between it and its calls.';
      const refused = refuse(ask, 420, 'Bad Extension: Path without support', because, [
        ['Unsupported', 'path'],
      ]);
      return showing(refused, ...hops);
    }
    const because = `Calls for the phone will go through ${hops.map(({ uri }) => uri.value).join(' and ')}.`;
    return showing(pass(ask, because), ...hops, supported);
  },
};
