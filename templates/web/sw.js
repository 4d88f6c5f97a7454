// Keeps the files of `site` for reading without a connection, those of one version at a time. Other languages and books of this server have their own.
const scope = new URL(self.registration.scope);
const prefix = `handbook ${scope.pathname} `;
const cacheName = prefix + site.version;
const addressOf = (name) => new URL(name.split('/').map(encodeURIComponent).join('/'), scope).href;
const known = new Set(site.files.map(addressOf));

const keepAll = async () => {
  const cache = await caches.open(cacheName);
  // A few at a time; what the browser has and the server has not changed is not sent again.
  const waiting = [...known];
  const worker = async () => {
    for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) await cache.add(new Request(url, { cache: 'no-cache' }));
  };
  try {
    await Promise.all(Array.from({ length: 6 }, worker));
  } catch (error) {
    await caches.delete(cacheName);
    throw error;
  }
};
const dropOthers = async () => {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(prefix) && name !== cacheName).map((name) => caches.delete(name)));
};

self.addEventListener('install', (event) => event.waitUntil(keepAll().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(dropOthers().then(() => self.clients.claim())));
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method !== 'GET') return;
  const address = new URL(url);
  address.hash = '';
  address.search = '';
  if (address.href.endsWith('/')) address.pathname += 'index.html';
  if (!known.has(address.href)) return;
  event.respondWith(
    caches
      .open(cacheName)
      .then((cache) => cache.match(address.href))
      .then((found) => found ?? fetch(event.request)),
  );
});
