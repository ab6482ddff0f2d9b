import { type TenantId, tenantId } from '@varsel/tenancy';

const UUID = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const OURS = new RegExp(`^t(?<tenant>${UUID})_(?<stream>.+)$`, 's');

/** Streams of Varsel in `$all`; the node evaluates it. System streams begin with `$` and never match. */
export const STREAMS_OF_VARSEL = `^t${UUID}_`;

/** `t{tenant}_{category}-{id}`. A tenant has one length, so no stream's name can reach into another tenant's. */
export function nodeStreamOf(tenant: TenantId, stream: string): string {
  return `t${tenant}_${stream}`;
}

/** Undefined for a stream that is not ours. */
export function parseNodeStream(name: string): { readonly tenant: TenantId; readonly stream: string } | undefined {
  const { tenant, stream } = OURS.exec(name)?.groups ?? {};
  return tenant === undefined || stream === undefined ? undefined : { tenant: tenantId(tenant), stream };
}
