// Loaded before every command whose memory is measured: when it ends, the most it ever held goes into the file that
// PEAK_FILE names, in kilobytes.

import { readFileSync, writeFileSync } from 'node:fs';

process.on('exit', () => {
  const file = process.env['PEAK_FILE'];
  if (file !== undefined) writeFileSync(file, String(peak()));
});

function peak(): number {
  try {
    // Of this program alone: what resourceUsage() gives on Linux includes the process that started it.
    return Number(/^VmHWM:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
