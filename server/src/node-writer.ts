// What the server sends over a stream of Node. The writer that comes with the protocol's library writes the header of
// a message and its content one after the other, so that the client is woken twice for each; here a message is one piece.

import type { Writable } from 'node:stream';
import { AbstractMessageWriter } from 'vscode-languageserver/node';
import type { Message, MessageWriter } from 'vscode-languageserver/node';

export class WholeWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #stream: Writable;

  constructor(stream: Writable) {
    super();
    this.#stream = stream;
    stream.on('error', (error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  /** Resolves when the stream has taken the message; rejects when it cannot be written as JSON, or not at all. */
  async write(message: Message): Promise<void> {
    const content = JSON.stringify(message);
    const whole = `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`;
    await new Promise<void>((resolve, reject) => {
      this.#stream.write(whole, (error) => {
        if (!error) return resolve();
        this.fireError(error, message);
        reject(error);
      });
    });
  }

  end(): void {
    this.#stream.end();
  }
}
