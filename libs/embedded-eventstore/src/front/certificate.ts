import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { generate } from 'selfsigned';
import { CertificateUnusable } from '../errors.js';
import { LOOPBACK } from './address.js';

/** Paths of PEM files. */
export interface CertificateFiles {
  certFile: string;
  keyFile: string;
}

export interface Certificate extends CertificateFiles {
  cert: string;
  key: string;
}

const YEARS = 10;
const DAY_MS = 24 * 3_600_000;

/** The certificate in the files given. @throws CertificateUnusable */
export async function certificateIn(files: CertificateFiles): Promise<Certificate> {
  const certFile = resolve(files.certFile);
  const keyFile = resolve(files.keyFile);
  try {
    const [cert, key] = await Promise.all([readFile(certFile, 'utf8'), readFile(keyFile, 'utf8')]);
    if (!new X509Certificate(cert).checkPrivateKey(createPrivateKey(key))) {
      throw new Error('the key is not that of the certificate');
    }
    return { certFile, keyFile, cert, key };
  } catch (error) {
    throw new CertificateUnusable(certFile, keyFile, error instanceof Error ? error.message : String(error));
  }
}

/**
 * The directory's own certificate (`tls.crt`, `tls.key`, the key mode 0600), valid for `hosts` and for this machine. Made at
 * the first start, and again when it is about to end or does not name a host.
 */
export async function ownCertificate(directory: string, hosts: readonly string[]): Promise<Certificate> {
  const files = { certFile: join(directory, 'tls.crt'), keyFile: join(directory, 'tls.key') };
  const names = [...new Set([...hosts, ...LOOPBACK])];
  const kept = await certificateIn(files).catch(() => null);
  if (kept && isValidFor(new X509Certificate(kept.cert), names)) return kept;
  const { cert, private: key } = await make(names);
  await replace(files.keyFile, key, 0o600);
  await replace(files.certFile, cert, 0o644);
  return certificateIn(files);
}

function isValidFor(certificate: X509Certificate, names: readonly string[]): boolean {
  if (Date.parse(certificate.validTo) < Date.now() + DAY_MS) return false;
  return names.every((name) => (isIP(name) === 0 ? certificate.checkHost(name) : certificate.checkIP(name)));
}

function make(names: readonly string[]) {
  const now = new Date();
  const altNames = names.map((name) =>
    isIP(name) === 0 ? ({ type: 2, value: name } as const) : ({ type: 7, ip: name } as const),
  );
  return generate([{ name: 'commonName', value: 'embedded event store' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(now.getTime() - DAY_MS),
    notAfterDate: new Date(now.getTime() + YEARS * 365 * DAY_MS),
    extensions: [
      // trusted as it is; rustls would not take an authority's certificate for a server's
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames },
    ],
  });
}

async function replace(file: string, text: string, mode: number): Promise<void> {
  await writeFile(`${file}.new`, text, { mode });
  await rename(`${file}.new`, file);
}
