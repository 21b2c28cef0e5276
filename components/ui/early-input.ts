type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What somebody did last to a control that was not alive yet: pressed it if it is a button, else put this into it. */
export interface EarlyInput {
  readonly value?: string;
  readonly checked?: boolean;
}

declare global {
  interface Window {
    /** In the order in which it was done; `public/start.js` keeps it. */
    early?: Map<Element, EarlyInput>;
  }
}

/**
 * Does again, once, what was done to controls before they came alive, as far as they are now: nobody has to press or write a thing
 * twice. Called wherever a part of a page has come alive.
 */
export function redoEarlyInput(): void {
  for (const [control, input] of [...(window.early ?? [])]) {
    if (control.isConnected && !isTakenOver(control)) continue;
    window.early?.delete(control);
    if (control instanceof HTMLButtonElement) control.click();
    else if (isField(control)) fill(control, input);
  }
}

/** True once React looks after an element. It has no other way to ask than the properties with which it marks those elements. */
function isTakenOver(element: Element): boolean {
  return Object.keys(element).some((key) => key.startsWith('__reactProps$'));
}

function isField(element: Element): element is Field {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  );
}

/** React hears of what it did not know yet alone: it is put in behind its back. */
function fill(field: Field, { value = '', checked = false }: EarlyInput): void {
  if (field instanceof HTMLSelectElement) {
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  } else if (field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type)) {
    field.checked = !checked;
    field.click();
  } else if (field.value === value || field.value === field.defaultValue) {
    write(field, value);
  }
}

function write(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  const { selectionStart, selectionEnd } = field;
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  field.value = `${value} `;
  Object.getOwnPropertyDescriptor(prototype.prototype, 'value')?.set?.call(field, value);
  // A slider has no place to write at.
  if (selectionStart !== null) field.setSelectionRange(selectionStart, selectionEnd);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
