/** Says a sentence to screen readers whenever it changes. It must be on the page before its first sentence. */
export function LiveRegion({ message }: { readonly message: string }) {
  return (
    <p role="status" aria-live="polite" className="visually-hidden">
      {message}
    </p>
  );
}
