import type { DragEvent } from 'react';

/** Takes a file that is dropped anywhere in an element, before the editor in it puts its name or its text somewhere. */
export function droppedFile(onFile: (file: File) => void) {
  return {
    onDragOverCapture(event: DragEvent) {
      if (event.dataTransfer.types.includes('Files')) event.preventDefault();
    },
    onDropCapture(event: DragEvent) {
      const file = event.dataTransfer.files[0];
      if (file === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      onFile(file);
    },
  };
}
