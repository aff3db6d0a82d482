/*
 * What the frame's native elements do not do by themselves in a page that is never reloaded: a followed link closes the
 * sheet or menu it was in, and so does a click beside a menu, or Escape.
 */
document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const sheet = target?.closest('a[href]')?.closest<HTMLElement>('.app-sheet');
  if (sheet?.matches(':popover-open')) {
    sheet.hidePopover();
  }
  document.querySelectorAll<HTMLDetailsElement>('details.menu[open]').forEach((menu) => {
    if (!menu.contains(target) || target?.closest('.menu-panel :is(a, button)')) {
      menu.open = false;
    }
  });
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    document.querySelectorAll<HTMLDetailsElement>('details.menu[open]').forEach((menu) => {
      menu.open = false;
      menu.querySelector('summary')?.focus();
    });
  }
});

export {};
