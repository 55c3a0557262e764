// What the suite asks of the extension host it runs in.

/** What a kind of host can tell about our language server, and do to it. */
export interface HostProbe {
  /** How many of our servers run. */
  servers(): number;
  /** Ends the server as an accident does; absent where a server is not a process. */
  killServer?(): void;
  /** How many network sockets our servers hold; absent where nobody can tell. */
  sockets?(): number;
}
