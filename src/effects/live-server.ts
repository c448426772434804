import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LindError } from '../errors.js';

const host = '127.0.0.1';

/** A page on this machine alone, and a way to tell the browsers that show it that there is a new one. */
export interface LiveServer {
  readonly address: string;
  /** Tells every browser that shows the page. */
  tell(): void;
  close(): Promise<void>;
}

interface Served {
  /** 0 for any that is free. */
  readonly port: number;
  readonly eventsPath: string;
  /** The page as it is now. */
  readonly page: () => string;
}

/**
 * Serves one page on loopback. Requests under another name of this machine are refused, so that no page of the web can
 * read it (DNS rebinding).
 *
 * @throws LindError `port-taken`
 */
export async function startLiveServer({ port, eventsPath, page }: Served): Promise<LiveServer> {
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    if (!isLocal(request)) return end(response, 403, 'text/plain', 'This page is for this machine alone.\n');
    const path = request.url?.split('?')[0];
    if (path === '/') return end(response, 200, 'text/html', page());
    if (path !== eventsPath) return end(response, 404, 'text/plain', 'There is only one page here: /\n');
    response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' });
    response.write('retry: 1000\n\n');
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portError(error, port)));
    server.listen(port, host, resolve);
  });
  return {
    address: `http://${host}:${(server.address() as AddressInfo).port}/`,
    tell: () => {
      for (const listener of listeners) listener.write('data: new\n\n');
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const;

function end(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { ...headers, 'content-type': `${type}; charset=utf-8` });
  response.end(body);
}

const isLocal = ({ headers: { host: asked = '' } }: IncomingMessage): boolean =>
  /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(asked);

function portError(error: NodeJS.ErrnoException, port: number): unknown {
  if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') return error;
  return new LindError(
    'port-taken',
    `Port ${port} cannot be used: ${error.code === 'EACCES' ? 'it takes the rights of an administrator' : 'another program uses it'}. Give another with --port, or leave it out.`,
  );
}
