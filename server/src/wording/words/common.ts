// Words that say nothing in any field: what grammar needs, and what could stand on any page. English, German, French.

import { stems } from '../sentence.ts';

export const COMMON: ReadonlySet<string> = stems(`
  piece professional understandable next went satisfaction internally clear structured comprehensive detailed
  consistent consistency robust reliable meaningful valuable actionable clean formatted ready large big huge high
  low fully carefully accordingly further locally directly immediately promptly successful thoroughly likely
  unlikely odd unusual obvious unprofessional friendly engaging readable critical experience happy satisfied perfect
  early daily everyday day days gradually regular boring tedious repetitive smarter hard heavy quality productivity
  efficiency performance insight value improvement benefit success result outcome overview impression basis manner
  level part aspect matter issue problem question idea reason requirement expectation standard possibility situation
  circumstance condition environment future reference effort improve increase reduce enhance optimise optimize
  streamline boost simplify leverage ensure include contain enable allow provide give receive keep put show display
  present view see look find perform react respond reach encounter discuss consider try want become remain stay help
  support assist assistance work sur think know understand read aim a an the this that these those my our your their
  its his her it we you they i he she us them me mine itself someone somebody anyone anybody everyone everybody
  something anything everything nothing somewhere anywhere wherever whatever whoever whichever thing stuff and or
  but if when whenever once as while by for from in into of on onto out over to via with without within at about
  after upon be is are was were been being am will would should shall can could may might must has have had do did
  done doing get got go going gone make made take let just only also then so some any all each every both either
  such no not yes there what which who whom whose how where why up down than too very more most les other another
  same own etc per please don't doesn't isn't can't won't we'll i'm i'll through across during between among against
  around towards until themselves himself herself ourselves yourself now still always never usual normal typically
  general often sometimes somehow someway maybe perhaps probably possibly basic simply really quite rather etcetera
  eg ie e.g i.e e g s t way ways kind sort type lot bit new old various vary variety varying different several
  multiple many much few certain miscellaneous misc sundry relevant appropriate applicable necessary need require
  available suitable suitably proper right correct good well better best great nice useful useable helpful important
  desire given existing current actual common specific particular respective corresponding latest whole entire full
  complete overall final main simple easy quick fast rapidly smart intelligent effective efficient seamless smooth
  adequate reasonable reasonably sensible decent fine ok okay possible soon later asap eventually sufficient enough
  time moment point place location people person team staff colleague member employee employees stakeholder party
  department company business organization organisation responsible concerned involved related associated der die
  das den dem des ein einen einem einer und oder von vom mit für zur zum im auf aus bei nach wenn jemand irgendwer
  irgendwie irgendwo irgendwas etwas man wir ist sind wird werden diverse verschiedene sonstige mehrere le la un du
  de et ou par pour avec dans en au aux ce cette ces divers quelque quelqu'un est sont sera tous tout nous
`);

/** Words for the machine and for what it does all day. */
export const MACHINERY: ReadonlySet<string> = stems(`
  process processes workflow flow automation automate automatic system tool solution platform application app
  software ai artificial intelligence llm gpt agent assistant bot model machine technology pipeline driven routine
  procedure operation sop used using purpose goal objective user human manual
`);

/** Words for data of no particular kind. */
export const DATA: ReadonlySet<string> = stems(`
  data document documentation file information info input content text material resource source item entry context
  field daten dokumente unterlagen informationen dateien fichiers
`);
