import { createMemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { carryPast } from './carry-past.ts';
import { carried, exactly, isForDoing, placeIn } from './moment.ts';

const then = '2026-10-01T07:00:15.000Z';
const routerAt = (address: string) =>
  carryPast(createMemoryRouter([{ path: '*', Component: () => null }], { initialEntries: [address] }));

describe('stay in the past', () => {
  it('every way leads into the same past', async () => {
    const router = routerAt(`/incidents?asOf=${then}`);
    await router.navigate('/risks?status=open#top');
    expect(new URLSearchParams(router.state.location.search).get('asOf')).toBe(then);
    expect(router.state.location).toMatchObject({ pathname: '/risks', hash: '#top' });
    expect(router.state.location.search).toContain('status=open');
  });

  it('every address written there does too', () => {
    const router = routerAt(`/incidents?asOf=${then}`);
    const href = router.createHref({ pathname: '/risks', search: '', hash: '', state: null, key: 'x' });
    expect(decodeURIComponent(href)).toBe(`/risks?asOf=${then}`);
  });

  it('a way of its own moment is left as it is, and one to now leads out', async () => {
    const router = routerAt(`/incidents?asOf=${then}`);
    await router.navigate('/risks?asOf=2026-09-01T07:00:00.000Z');
    expect(decodeURIComponent(router.state.location.search)).toBe('?asOf=2026-09-01T07:00:00.000Z');
    await router.navigate('/risks?asOf=now');
    expect(router.state.location.search).toBe('');
    await router.navigate('/incidents');
    expect(router.state.location.search).toBe('');
  });
});

describe('read the moment of an address', () => {
  it('knows now, a moment and what is none', () => {
    expect(placeIn('?status=open')).toEqual({ kind: 'now' });
    expect(placeIn('?asOf=2026-10-01T09:00:15%2B02:00')).toEqual({ kind: 'past', at: then });
    expect(placeIn('?asOf=2026-10-01T09:00:15+02:00')).toEqual({ kind: 'past', at: then });
    expect(placeIn('?asOf=2026-10-01')).toEqual({ kind: 'unreadable', written: '2026-10-01' });
    expect(placeIn('?asOf=2026-13-41T09:00:00Z')).toMatchObject({ kind: 'unreadable' });
  });

  it('carries nothing that is now', () => {
    expect(carried('?a=1', '?asOf=now')).toBe('?a=1');
  });

  it('writes the seconds in both languages', () => {
    expect(exactly('tors. 1. okt. 2026 kl. 09.00', then)).toBe('tors. 1. okt. 2026 kl. 09.00.15');
    expect(exactly('Thu 1 Oct 2026, 09:00 CEST', then)).toBe('Thu 1 Oct 2026, 09:00:15 CEST');
  });

  it('tells pages for doing from pages for reading', () => {
    expect(['/incidents/report', '/incidents/a/early-warning', '/management/propose'].every(isForDoing)).toBe(true);
    expect(['/incidents', '/incidents/a', '/management', '/'].some(isForDoing)).toBe(false);
  });
});
