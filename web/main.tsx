import './zod-without-eval.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { neverShowFrozenPage } from './browser-cache.ts';
import { loadMessages } from './messages/messages.ts';
import { createQueryClient } from './query-client.ts';
import { createPageRouter } from './routes.tsx';
import { guessLanguage } from './ui/language.tsx';
import { noteNavigation } from './ui/navigated.ts';
import { ThemeProvider } from './ui/theme.tsx';
import './ui/styles.css';

const queryClient = createQueryClient();
const router = createPageRouter(queryClient);

router.subscribe('onBeforeLoad', ({ fromLocation, pathChanged }) => {
  if (fromLocation !== undefined && pathChanged) noteNavigation();
});

neverShowFrozenPage();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
await loadMessages(guessLanguage());
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <ThemeProvider>
        <RouterProvider router={router} />
      </ThemeProvider>
    </QueryClientProvider>
  </StrictMode>,
);
