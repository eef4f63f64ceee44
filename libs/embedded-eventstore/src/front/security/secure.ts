import type { ServerInterceptor } from '@grpc/grpc-js';
import { LoginNeedsTls } from '../../errors.js';
import type { Log } from '../../log/log.js';
import { type Certificate, certificateIn, type CertificateFiles, ownCertificate } from '../certificate.js';
import { guard } from './guard.js';
import { Login } from './login.js';
import { StreamAcls } from './stream-acl.js';
import { type User, usersOf } from './users.js';

export interface SecurityOptions {
  /** `true`: with a certificate that the directory keeps, made at the first start; or with yours. Without: plaintext */
  tls?: boolean | CertificateFiles;
  /**
   * `acl`, the default with TLS: whoever has logged in may do what access control lists allow; `login`: may do everything;
   * `open`: nobody need log in. Without TLS it is always `open`, because clients send no credentials in plaintext.
   */
  access?: 'open' | 'login' | 'acl';
  /** Who may log in, from now on. By default those of the last start, at first `admin` and `ops`, password `changeit` */
  users?: readonly User[];
}

export interface Security {
  /** null: plaintext */
  certificate: Certificate | null;
  /** null: everybody may do everything */
  login: Login | null;
  interceptors: ServerInterceptor[];
}

/** @param hosts names by which the node is dialled. @throws LoginNeedsTls, CertificateUnusable, UsersUnreadable */
export async function secure(
  { tls = false, access = accessBy(tls), users }: SecurityOptions,
  { directory, hosts, log }: { directory: string; hosts: readonly string[]; log: Log },
): Promise<Security> {
  if (tls === false && (access !== 'open' || users !== undefined)) throw new LoginNeedsTls();
  const certificate = await certificateOf(tls, directory, hosts);
  if (access === 'open') return { certificate, login: null, interceptors: [] };
  const login = new Login(await usersOf(directory, users));
  const acls = access === 'acl' ? new StreamAcls(log) : null;
  return { certificate, login, interceptors: [guard({ login, acls })] };
}

function accessBy(tls: SecurityOptions['tls']): SecurityOptions['access'] {
  return tls === false ? 'open' : 'acl';
}

async function certificateOf(
  tls: boolean | CertificateFiles,
  directory: string,
  hosts: readonly string[],
): Promise<Certificate | null> {
  if (tls === false) return null;
  return tls === true ? ownCertificate(directory, hosts) : certificateIn(tls);
}
