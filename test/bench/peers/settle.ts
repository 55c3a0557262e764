// Loaded before every server whose memory is measured: a signal makes it let go of what it does not need. It is started
// with --expose-gc.

process.on('SIGUSR2', () => {
  globalThis.gc?.();
});
