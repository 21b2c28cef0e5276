import { code } from './characters';
import { isBlank } from './lines';

/**
 * Finds the line ends of a text from top to bottom. It knows where the next CR and the next LF are, so that the engine's
 * own search, which is much faster than a loop, passes over each character once.
 */
export class LineEnds {
  /** Where the line below the one that was asked for begins. */
  next = 0;
  private nextCr = -1;
  private nextLf = -1;

  /** `codes`: the characters of the text, of which those below the line asked for are looked at. */
  constructor(
    private readonly text: string,
    private readonly codes: Uint8Array,
  ) {}

  /** Offset at which the line that holds `at` ends. Never ask for a line above the last one asked for. */
  ofLine(at: number): number {
    if (this.nextCr < at) this.nextCr = this.find('\r', at);
    if (this.nextLf < at) this.nextLf = this.find('\n', at);
    const end = this.nextCr < this.nextLf ? this.nextCr : this.nextLf;
    const last = this.nextLf === end + 1 ? this.nextLf : end;
    this.next = last < this.text.length ? last + 1 : this.text.length;
    return end;
  }

  /** Offset at which the header field that holds `at` ends: lines that begin with white space continue it (§7.3.1). */
  ofField(at: number): number {
    let end = this.ofLine(at);
    while (isBlank(this.codes[this.next] ?? code.LF)) end = this.ofLine(this.next);
    return end;
  }

  private find(character: string, from: number): number {
    const at = this.text.indexOf(character, from);
    return at === -1 ? this.text.length : at;
  }
}
