/** What the measurement calls of its peers: they come without types for it, or may not be installed. */

declare module 'sip' {
  interface Message {
    readonly headers: {
      readonly cseq?: { readonly method: string };
      readonly via?: readonly { readonly params: { readonly branch?: string } }[];
    };
  }
  const sip: { parse(text: string): Message | undefined };
  export default sip;
}

declare module 'drachtio-sip' {
  class SipMessage {
    constructor(text: string);
    readonly headers: Readonly<Record<string, string>>;
    getParsedHeader(name: 'cseq'): { readonly method: string };
    getParsedHeader(name: 'via'): readonly { readonly params: { readonly branch?: string } }[];
    getParsedHeader(name: string): unknown;
  }
  const drachtio: { readonly SipMessage: typeof SipMessage };
  export default drachtio;
}

declare module 'jssip/lib/Parser.js' {
  interface Message {
    readonly via_branch?: string;
    parseHeader(name: 'cseq'): { readonly method: string } | undefined;
  }
  const parser: { parseMessage(text: string): Message | undefined };
  export default parser;
}

declare module 'sip.js/lib/core/messages/parser.js' {
  interface Message {
    readonly viaBranch?: string;
    parseHeader(name: 'cseq'): { readonly method: string } | undefined;
  }
  interface Logger {
    warn(sentence: string): void;
    error(sentence: string): void;
  }
  export const Parser: { parseMessage(text: string, logger: Logger): Message | undefined };
}
