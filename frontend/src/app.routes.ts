import type { Routes } from '@angular/router';

/** Every page of the reading room, fetched when it is first opened. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./overview-page.js').then(room => room.OverviewPage) },
  { path: 'trend', loadComponent: () => import('./trend/trend-page.js').then(room => room.TrendPage) },
  { path: 'theme', loadComponent: () => import('./theme/themes-page.js').then(room => room.ThemesPage) },
  { path: 'theme/:id', loadComponent: () => import('./theme/theme-page.js').then(room => room.ThemePage) },
  { path: 'codebook', loadComponent: () => import('./codebook/codebook-page.js').then(room => room.CodebookPage) },
  { path: 'codebook/audit', loadComponent: () => import('./codebook/audit-page.js').then(room => room.AuditPage) },
  { path: 'frequency', loadComponent: () => import('./frequency/frequency-page.js').then(room => room.FrequencyPage) },
  { path: 'collocation', loadComponent: () => import('./collocation/collocation-page.js').then(room => room.CollocationPage) },
  { path: 'keyness', loadComponent: () => import('./keyness/keyness-page.js').then(room => room.KeynessPage) },
  {
    path: 'cooccurrence',
    loadComponent: () => import('./cooccurrence/cooccurrence-page.js').then(room => room.CooccurrencePage),
  },
  { path: 'concordance', loadComponent: () => import('./concordance/concordance-page.js').then(room => room.ConcordancePage) },
  { path: 'reading/:id', loadComponent: () => import('./reading/reading-page.js').then(room => room.ReadingPage) },
  { path: 'review', loadComponent: () => import('./review/review-page.js').then(room => room.ReviewPage) },
  { path: 'library', loadComponent: () => import('./library/library-page.js').then(room => room.LibraryPage) },
  { path: 'intake', loadComponent: () => import('./intake/intake-page.js').then(room => room.IntakePage) },
  { path: '**', loadComponent: () => import('./not-found-page.js').then(room => room.NotFoundPage) },
];
