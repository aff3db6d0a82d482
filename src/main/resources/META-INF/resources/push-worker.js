// Shows that there is something while no page is looked at. It keeps nothing and answers no request of a page.
const ONE = 'ishigaki-notices';

const pages = () => self.clients.matchAll({ type: 'window', includeUncontrolled: true });

async function show(told) {
  if (!told.always && (await pages()).some((page) => page.visibilityState === 'visible')) {
    return;
  }
  const shown = await self.registration.getNotifications({ tag: ONE });
  const more = shown.length > 0 && !told.always;
  await self.registration.showNotification(told.title, {
    body: more ? told.several : told.body,
    data: { path: more ? told.list : told.path },
    icon: 'icons/ishigaki.svg',
    lang: told.lang,
    renotify: true,
    tag: ONE
  });
}

// A page that shows something else may hold what somebody is typing, so it is left alone.
async function open(path) {
  const address = new URL(path, self.location.href).href;
  const page = (await pages()).find((each) => each.url === address);
  await (page ? page.focus() : self.clients.openWindow(address));
}

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('push', (event) => event.waitUntil(show(event.data.json())));
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data.path));
});
