import { htmlElement } from './html-element';

export interface Embedded {
  readonly address: string;
  /** Says what is in the frame, to who does not see it. */
  readonly title: string;
  /** px that the frame is high, for good or until it says how high it has to be. */
  readonly height: number;
  /** Address of `public/embed.js`, if the frame shall be as high as what it shows. */
  readonly script?: string;
}

/** HTML that shows a run in the page of somebody else. Where scripts are not allowed, the frame alone works as well. */
export function embedCode({ address, title, height, script }: Embedded): string {
  const frame = htmlElement('iframe', {
    src: address,
    title,
    width: '100%',
    height: String(height),
    loading: 'lazy',
    allow: 'clipboard-write',
    style: 'border: 0',
    ...(script === undefined ? {} : { 'data-sip-ladder': true }),
  });
  return script === undefined ? frame : `${frame}\n${htmlElement('script', { src: script, async: true })}`;
}
