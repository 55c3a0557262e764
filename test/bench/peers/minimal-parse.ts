import { serve } from './minimal.ts';

serve();
