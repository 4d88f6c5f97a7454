/* Says of a chosen file whether it is one of the shelf: its sum is reckoned here, and nothing is sent anywhere. */
(() => {
  const box = document.querySelector('.shelf-check');
  const input = document.getElementById('shelf-file');
  const answer = document.querySelector('.shelf-answer');
  const sums = window.shelfSums;
  // Sums are reckoned by the browser, which does so on pages from a disk and over https only.
  if (!box || !input || !answer || !sums || !window.crypto?.subtle) return;
  box.hidden = false;

  const hex = (buffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const tell = (kind, name) => {
    answer.dataset.kind = kind;
    answer.textContent = (box.dataset[kind] ?? '').replace('{name}', () => name);
  };
  const check = async (file) => {
    const sum = hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    const same = sums.find(({ sha256 }) => sha256 === sum);
    const named = sums.find(({ path }) => path.split('/').pop() === file.name);
    if (same) tell('is', same.name);
    else if (named) tell('changed', named.name);
    else tell('unknown', '');
  };
  input.addEventListener('change', () => {
    const [file] = input.files;
    answer.textContent = '';
    if (file) check(file);
  });
})();
