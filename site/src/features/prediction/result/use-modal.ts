import { useEffect, useRef, type RefObject } from 'react';

/**
 * Opens a dialog over the page as soon as it is mounted. Esc and the close button are the browser's own;
 * a press that begins and ends on the backdrop closes it too.
 */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const element = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const dialog = element.current;
    if (dialog === null) return;
    if (!dialog.open) dialog.showModal();
    dialog.querySelector<HTMLElement>('[data-first-focus]')?.focus();

    let pressedOutside = false;
    const press = (event: Event) => {
      pressedOutside = event.target === dialog;
    };
    const release = (event: Event) => {
      if (pressedOutside && event.target === dialog) dialog.close();
    };
    dialog.addEventListener('pointerdown', press);
    dialog.addEventListener('click', release);
    return () => {
      dialog.removeEventListener('pointerdown', press);
      dialog.removeEventListener('click', release);
    };
  }, []);

  return element;
}
