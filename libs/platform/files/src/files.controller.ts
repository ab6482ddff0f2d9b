import { Readable } from 'node:stream';
import { Controller, Get, HttpCode, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { type CommandContext, isRejection, reject, type Rejection } from '@varsel/event-sourcing';
import { CommandOf, Requires, Session, TakesBytes } from '@varsel/graphql-vocabulary';
import { type TenantSession, tenantId } from '@varsel/tenancy';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fileHeaders } from './file-headers.ts';
import { Files } from './files.ts';
import { statusOfRefusal } from './refusals.ts';

/** A line that is silent for so long has been given up by whoever sent. */
const SILENT_AT_MOST_MS = 60_000;

/** Files of the organisation of the session. Which record a file belongs to is the records' own matter. */
@Controller('api/files')
export class FilesController {
  constructor(private readonly files: Files) {}

  @Post()
  @HttpCode(201)
  @Requires('file:upload')
  @TakesBytes()
  async upload(
    @Req() request: FastifyRequest,
    @CommandOf() { tenant, actor }: CommandContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const name = nameIn(request);
    if (typeof name !== 'string') return refuse(reply, request, name);
    request.raw.setTimeout(SILENT_AT_MOST_MS, () => request.raw.destroy());
    const stored = await this.files.put(tenantId(tenant), bytesOf(request), { name, by: actor.id });
    request.raw.setTimeout(0);
    if (isRejection(stored)) return refuse(reply, request, stored);
    const { sha256, name: kept, sizeBytes: size, type, uploadedAt } = stored;
    return { sha256, name: kept, size, type, uploadedAt };
  }

  @Get(':sha256')
  @Requires('file:read')
  async download(
    @Param('sha256') sha256: string,
    @Session() { tenant }: TenantSession,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const opened = await this.files.open(tenant, sha256);
    if (isRejection(opened)) return refuse(reply, request, opened);
    void reply.headers(fileHeaders(opened.file));
    return new StreamableFile(opened.stream);
  }
}

function bytesOf({ body }: FastifyRequest): Readable {
  return body instanceof Readable ? body : Readable.from([]);
}

/** Header values are ASCII: the name is percent-encoded. */
function nameIn({ headers }: FastifyRequest): string | Rejection {
  const header = headers['x-file-name'];
  try {
    if (typeof header === 'string') return decodeURIComponent(header);
  } catch {
    // Told below.
  }
  return reject(
    'FILE_NAME_UNREADABLE',
    undefined,
    {
      da: 'Filens navn kan ikke læses. Send det procentkodet (UTF-8) i X-File-Name, eller giv filen et enklere navn.',
      en: 'The file’s name cannot be read. Send it percent-encoded (UTF-8) in X-File-Name, or give the file a simpler name.',
    },
    'file',
  );
}

function refuse(reply: FastifyReply, { id: requestId }: FastifyRequest, refusal: Rejection) {
  const { code, message, field } = refusal;
  void reply.code(statusOfRefusal(refusal)).header('cache-control', 'no-store');
  return { code, message, ...(field === undefined ? {} : { field }), requestId };
}
