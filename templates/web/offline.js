/* After the first visit the whole site can be read without a connection. From a file, or where the browser keeps nothing, nothing happens. */
(() => {
  const { phrases, element } = globalThis.handbook;
  if (!location.protocol.startsWith('http') || !('serviceWorker' in navigator)) return;
  const say = () => document.querySelector('.site-footer')?.append(element('p', { class: 'saved-offline' }, phrases.savedOffline));
  addEventListener('load', async () => {
    try {
      await navigator.serviceWorker.register('sw.js');
      await navigator.serviceWorker.ready;
      say();
    } catch {
      // Not on a secure address, or forbidden by the reader: the site is read as it comes.
    }
  });
})();
