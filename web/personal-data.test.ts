import { QueryObserver, type QueryClient } from '@tanstack/react-query';
import { describe, expect, test } from 'vitest';
import { ApiError } from './api.ts';
import { createQueryClient } from './query-client.ts';

const account = (id: string) => ({ account: { id } });

function clientWithFamily(): QueryClient {
  const client = createQueryClient();
  client.setQueryData(['session'], account('ingrid'));
  client.setQueryData(['code-lists'], ['area']);
  client.setQueryData(['family', 'a'], { name: 'Vik' });
  client.setQueryData(['family', 'a', 'contributions'], ['text']);
  client.setQueryData(['family', 'b'], { name: 'Nes' });
  return client;
}

async function answerWith(client: QueryClient, key: readonly unknown[], status: number) {
  await client
    .query({
      queryKey: key,
      queryFn: () => Promise.reject(new ApiError(status, { code: '', message: '' })),
      staleTime: 0,
      retry: false,
    })
    .catch(() => undefined);
}

describe('what is remembered of persons', () => {
  test('is emptied when the session ends, and labels stay', () => {
    const client = clientWithFamily();
    client.setQueryData(['session'], null);
    expect(client.getQueryData(['family', 'a'])).toBeUndefined();
    expect(client.getQueryData(['family', 'a', 'contributions'])).toBeUndefined();
    expect(client.getQueryData(['code-lists'])).toEqual(['area']);
  });

  test('is emptied at an answer that says signed out', async () => {
    const client = clientWithFamily();
    await answerWith(client, ['families'], 401);
    expect(client.getQueryData(['session'])).toBeNull();
    expect(client.getQueryData(['family', 'b'])).toBeUndefined();
  });

  test('is emptied when another has signed in elsewhere, and not when the same person is asked for again', () => {
    const client = clientWithFamily();
    client.setQueryData(['session'], account('ingrid'));
    expect(client.getQueryData(['family', 'a'])).toEqual({ name: 'Vik' });
    client.setQueryData(['session'], account('yusuf'));
    expect(client.getQueryData(['family', 'a'])).toBeUndefined();
  });

  test.each([404, 403])(
    'of one family goes with all under it at %s, and other families stay',
    async (status) => {
      const client = clientWithFamily();
      await answerWith(client, ['family', 'a'], status);
      expect(client.getQueryData(['family', 'a'])).toBeUndefined();
      expect(client.getQueryData(['family', 'a', 'contributions'])).toBeUndefined();
      expect(client.getQueryData(['family', 'b'])).toEqual({ name: 'Nes' });
    },
  );

  test('leaves a page that still looks without it', async () => {
    const client = clientWithFamily();
    const observer = new QueryObserver(client, { queryKey: ['family', 'a'], enabled: false });
    const stop = observer.subscribe(() => undefined);
    expect(observer.getCurrentResult().data).toEqual({ name: 'Vik' });
    await answerWith(client, ['family', 'a'], 404);
    expect(observer.getCurrentResult().data).toBeUndefined();
    stop();
  });

  test('stays at an error that says nothing of whose it is', async () => {
    const client = clientWithFamily();
    await answerWith(client, ['family', 'a'], 500);
    expect(client.getQueryData(['family', 'a'])).toEqual({ name: 'Vik' });
  });

  test('of an enquiry goes when the enquiry is denied, and no other', async () => {
    const client = clientWithFamily();
    client.setQueryData(['enquiry', 'e'], { note: 'text' });
    client.setQueryData(['enquiry', 'f'], { note: 'other' });
    await answerWith(client, ['enquiry', 'e'], 404);
    expect(client.getQueryData(['enquiry', 'e'])).toBeUndefined();
    expect(client.getQueryData(['enquiry', 'f'])).toEqual({ note: 'other' });
    expect(client.getQueryData(['family', 'a'])).toEqual({ name: 'Vik' });
  });

  test('is asked for again, once, by a page that looks at another part of the same family', async () => {
    const client = clientWithFamily();
    let asked = 0;
    const observer = new QueryObserver(client, {
      queryKey: ['family', 'a'],
      queryFn: () => {
        asked += 1;
        return Promise.reject(new ApiError(404, { code: '', message: '' }));
      },
    });
    const stop = observer.subscribe(() => undefined);
    await answerWith(client, ['family', 'a', 'contributions'], 404);
    await expect.poll(() => observer.getCurrentResult().isError).toBe(true);
    expect(observer.getCurrentResult().data).toBeUndefined();
    expect(asked).toBe(1);
    stop();
  });

  test('that a page waits for is asked for again when another part is denied first', async () => {
    const client = createQueryClient();
    let asked = 0;
    const observer = new QueryObserver(client, {
      queryKey: ['partner-family', 'a'],
      queryFn: () => {
        asked += 1;
        // the first answer is still on its way when the page is told that there is none
        return asked === 1
          ? new Promise<never>(() => undefined)
          : Promise.reject(new ApiError(404, { code: '', message: '' }));
      },
    });
    const stop = observer.subscribe(() => undefined);
    await answerWith(client, ['partner-watch', 'a'], 404);
    await expect.poll(() => observer.getCurrentResult().isError).toBe(true);
    expect(asked).toBe(2);
    stop();
  });
});
