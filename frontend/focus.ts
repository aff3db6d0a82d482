// A page shows its view with the first answer, and the client router puts that view into its place once more, one round
// trip later. The browser takes the focus away from what is moved: whoever has begun to type by then would type into
// nothing. So the focus goes back to where it was, with its selection.
const outlet = document.querySelector('#outlet');

if (outlet) {
  let focused: HTMLElement | undefined;
  document.addEventListener('focusin', (event) => (focused = event.composedPath()[0] as HTMLElement));
  const moved = new MutationObserver(() => {
    if (document.activeElement === document.body && focused?.isConnected) {
      focused.focus({ preventScroll: true });
    }
  });
  moved.observe(outlet, { childList: true });
}

export {};
