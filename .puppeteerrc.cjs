// The project finds its browser itself (scripts/host/browser.ts): nothing is downloaded at install.
module.exports = { skipDownload: true };
