import { judge } from './judge.ts';
import { serve } from './minimal.ts';

serve(judge);
