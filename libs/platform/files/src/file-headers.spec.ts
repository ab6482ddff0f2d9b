import { instant } from '@varsel/event-sourcing';
import { describe, expect, it } from 'vitest';
import { fileHeaders } from './file-headers.ts';

const file = {
  sha256: 'a'.repeat(64),
  name: "Årsplan – »ny« (2026)'s.pdf",
  type: 'application/pdf',
  sizeBytes: 12,
  uploadedBy: 'ada',
  uploadedAt: instant('2026-11-22T08:00:00Z'),
};

describe('hand out a file', () => {
  it('is something to save, and runs nowhere', () => {
    expect(fileHeaders(file)).toMatchObject({
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-length': '12',
    });
  });

  it('writes its name as RFC 6266 and RFC 8187 say', () => {
    expect(fileHeaders(file)['content-disposition']).toBe(
      `attachment; filename="Arsplan _ _ny_ (2026)'s.pdf"; filename*=UTF-8''%C3%85rsplan%20%E2%80%93%20%C2%BBny%C2%AB%20%282026%29%27s.pdf`,
    );
  });

  it('says that text is UTF-8', () => {
    expect(fileHeaders({ ...file, type: 'text/csv' })['content-type']).toBe('text/csv; charset=utf-8');
    expect(fileHeaders(file)['content-type']).toBe('application/pdf');
  });
});
