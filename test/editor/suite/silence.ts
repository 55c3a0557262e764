// Nothing is sent anywhere: after all the other tests the server holds no network socket.

import * as assert from './assert.ts';
import type { HostProbe } from './probe.ts';

/** Must come last: it speaks about the whole session. */
export function silence({ sockets, servers }: HostProbe): void {
  if (!sockets) return;
  describe('the network', () => {
    it('is not used by the server', () => {
      assert.equal(servers(), 1);
      assert.equal(sockets(), 0);
    });
  });
}
