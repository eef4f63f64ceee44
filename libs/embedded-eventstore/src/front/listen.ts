import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TLSSocket } from 'node:tls';
import { PortInUse } from '../errors.js';
import type { Address } from './address.js';
import type { Certificate } from './certificate.js';

export interface Entrances {
  /** takes connections that speak HTTP/2 */
  grpc: { injectConnection(socket: Socket): void };
  /** answers requests of HTTP/1.1 */
  http: RequestListener;
}

export interface Listening {
  port: number;
  /** Takes no more connections, and cuts those on which no gRPC is spoken. */
  close(): void;
}

/** The first bytes of HTTP/2 (RFC 9113, 3.4): no request of HTTP/1.1 begins with them. */
const PREFACE = Buffer.from('PRI');
/** How long a connection may take to say what it speaks, and a request of HTTP/1.1 to come and be answered. */
const PATIENCE_MS = 10_000;

/**
 * Listens on one port for gRPC and HTTP/1.1: with TLS the two are told apart by what was negotiated (ALPN), without by the
 * first bytes. @throws PortInUse
 */
export async function listen(
  address: Address,
  certificate: Certificate | null,
  entrances: Entrances,
): Promise<Listening> {
  const door = new Door(entrances);
  const server = certificate ? encrypted(door, certificate) : plain(door);
  const port = await bind(server, address);
  const close = () => {
    server.close();
    door.cutStrangers();
  };
  return { port, close };
}

function plain(door: Door): Server {
  return createServer((socket) => {
    door.receive(socket);
    door.askByPreface(socket);
  });
}

function encrypted(door: Door, { cert, key }: Certificate): Server {
  const options = { cert, key, ALPNProtocols: ['h2', 'http/1.1'], handshakeTimeout: PATIENCE_MS };
  return createTlsServer(options, (socket: TLSSocket) => {
    door.receive(socket);
    door.admit(socket, socket.alpnProtocol === 'h2' ? 'grpc' : 'http');
  });
}

/** Lets every connection in to those who speak its protocol; until it is known, and over HTTP/1.1, it has not long to live. */
class Door {
  private readonly strangers = new Map<Socket, NodeJS.Timeout>();
  private readonly http;

  constructor(private readonly entrances: Entrances) {
    this.http = createHttpServer(entrances.http);
    this.http.maxRequestsPerSocket = 1; // who checks our health needs no more
  }

  receive(socket: Socket): void {
    const cut = () => socket.destroy();
    this.strangers.set(socket, setTimeout(cut, PATIENCE_MS));
    socket.on('error', cut); // reset by its peer: nothing to say to it
    socket.once('close', () => {
      this.forget(socket);
    });
  }

  askByPreface(socket: Socket): void {
    socket.once('readable', () => {
      // null: it ended without a word
      const start = socket.read() as Buffer | null;
      if (start === null) return void socket.destroy();
      socket.unshift(start);
      this.admit(socket, start.subarray(0, PREFACE.length).equals(PREFACE) ? 'grpc' : 'http');
    });
  }

  admit(socket: Socket, protocol: 'grpc' | 'http'): void {
    if (protocol === 'http') return void this.http.emit('connection', socket);
    this.forget(socket);
    this.entrances.grpc.injectConnection(socket);
  }

  cutStrangers(): void {
    for (const socket of this.strangers.keys()) socket.destroy();
  }

  private forget(socket: Socket): void {
    clearTimeout(this.strangers.get(socket));
    this.strangers.delete(socket);
  }
}

function bind(server: Server, { host, port }: Address): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortInUse(host, port) : error);
    });
    server.listen(port, host, () => {
      resolve((server.address() as AddressInfo).port); // of a TCP server that listens
    });
  });
}
