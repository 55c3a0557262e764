// The only list of rules, in the order of the contract. A rule that is not here does not exist.

import type { Rule } from './rule.ts';
import { pageSyntax } from './page/syntax.ts';
import { pageEmpty } from './page/empty.ts';
import { pageNotAMapping } from './page/not-a-mapping.ts';
import { pageSeveralDocuments } from './page/several-documents.ts';
import { pageDuplicateKey } from './page/duplicate-key.ts';
import { pageUnknownKey } from './page/unknown-key.ts';
import { pageWrongType } from './page/wrong-type.ts';
import { pageUnknownValue } from './page/unknown-value.ts';
import { pageBadDate } from './page/bad-date.ts';
import { pageBadDuration } from './page/bad-duration.ts';
import { pageBadQuantity } from './page/bad-quantity.ts';
import { pageBadPerson } from './page/bad-person.ts';
import { pageMissingField } from './page/missing-field.ts';
import { pageMissingFile } from './page/missing-file.ts';
import { pageSwallowedText } from './page/swallowed-text.ts';
import { pageLookAlike } from './page/look-alike.ts';
import { pageBadPath } from './page/bad-path.ts';
import { pagePlaceholder } from './page/placeholder.ts';
import { pageOrder } from './page/order.ts';
import { pageTooLong } from './page/too-long.ts';
import { workflowNoPurpose } from './workflow/no-purpose.ts';
import { workflowVague } from './workflow/vague.ts';
import { workflowDuplicateTitle } from './workflow/duplicate-title.ts';
import { stageMissing } from './stage/missing.ts';
import { stageNoStart } from './stage/no-start.ts';
import { stageSkipped } from './stage/skipped.ts';
import { stageOverdue } from './stage/overdue.ts';
import { ownerMissing } from './owner/missing.ts';
import { ownerNotAPerson } from './owner/not-a-person.ts';
import { ownerNoContact } from './owner/no-contact.ts';
import { ownerUnknown } from './owner/unknown.ts';
import { ownerLeft } from './owner/left.ts';
import { ownerIsSponsor } from './owner/is-sponsor.ts';
import { secondOwnerMissing } from './second-owner/missing.ts';
import { secondOwnerNotAPerson } from './second-owner/not-a-person.ts';
import { secondOwnerNoContact } from './second-owner/no-contact.ts';
import { secondOwnerUnknown } from './second-owner/unknown.ts';
import { secondOwnerLeft } from './second-owner/left.ts';
import { secondOwnerSameAsOwner } from './second-owner/same-as-owner.ts';
import { dryRunMissing } from './dry-run/missing.ts';
import { dryRunByOwner } from './dry-run/by-owner.ts';
import { dryRunNoneClean } from './dry-run/none-clean.ts';
import { gapOpen } from './gap/open.ts';
import { gapNoAnswer } from './gap/no-answer.ts';
import { inputMissing } from './input/missing.ts';
import { inputVague } from './input/vague.ts';
import { inputNoFormat } from './input/no-format.ts';
import { inputNoSource } from './input/no-source.ts';
import { inputNoExample } from './input/no-example.ts';
import { inputNoEdgeCases } from './input/no-edge-cases.ts';
import { inputManualTransfer } from './input/manual-transfer.ts';
import { inputCurated } from './input/curated.ts';
import { inputNoDataOwner } from './input/no-data-owner.ts';
import { inputNoSensitivity } from './input/no-sensitivity.ts';
import { triggerMissing } from './trigger/missing.ts';
import { triggerVague } from './trigger/vague.ts';
import { triggerBadSchedule } from './trigger/bad-schedule.ts';
import { triggerManual } from './trigger/manual.ts';
import { triggerNoSystem } from './trigger/no-system.ts';
import { taskMissing } from './task/missing.ts';
import { taskVague } from './task/vague.ts';
import { taskNoPrompt } from './task/no-prompt.ts';
import { taskNoModel } from './task/no-model.ts';
import { taskNoLimits } from './task/no-limits.ts';
import { taskUnpinnedModel } from './task/unpinned-model.ts';
import { outputMissing } from './output/missing.ts';
import { outputVague } from './output/vague.ts';
import { outputNoSystem } from './output/no-system.ts';
import { outputSideChannel } from './output/side-channel.ts';
import { outputNoDeadline } from './output/no-deadline.ts';
import { failureMissing } from './failure/missing.ts';
import { failureNoAlert } from './failure/no-alert.ts';
import { failureNoFallback } from './failure/no-fallback.ts';
import { failureVague } from './failure/vague.ts';
import { failureNoDetection } from './failure/no-detection.ts';
import { failureNoEscalation } from './failure/no-escalation.ts';
import { manualStepsMissing } from './manual-steps/missing.ts';
import { manualStepsNoPlan } from './manual-steps/no-plan.ts';
import { manualStepsUndeclared } from './manual-steps/undeclared.ts';
import { relatedCycle } from './related/cycle.ts';
import { successMissing } from './success/missing.ts';
import { successNoBaseline } from './success/no-baseline.ts';
import { successNoTarget } from './success/no-target.ts';
import { successNoDate } from './success/no-date.ts';
import { successNotMeasurable } from './success/not-measurable.ts';
import { successUnitMismatch } from './success/unit-mismatch.ts';
import { successNotBetter } from './success/not-better.ts';
import { successDemoMetric } from './success/demo-metric.ts';
import { successNoSource } from './success/no-source.ts';
import { successNoStopRule } from './success/no-stop-rule.ts';
import { successNoResults } from './success/no-results.ts';
import { successStaleResults } from './success/stale-results.ts';
import { successMissedTarget } from './success/missed-target.ts';
import { costsMissing } from './costs/missing.ts';
import { decisionMissing } from './decision/missing.ts';
import { decisionNotScaled } from './decision/not-scaled.ts';
import { teamMissing } from './team/missing.ts';
import { sponsorMissing } from './sponsor/missing.ts';
import { adoptionMissing } from './adoption/missing.ts';
import { adoptionUsersNotInvolved } from './adoption/users-not-involved.ts';
import { adoptionNoTraining } from './adoption/no-training.ts';
import { adoptionNoWorkStandard } from './adoption/no-work-standard.ts';
import { adoptionNoFeedback } from './adoption/no-feedback.ts';
import { reviewMissing } from './review/missing.ts';
import { reviewNoReviewer } from './review/no-reviewer.ts';
import { reviewNoChecks } from './review/no-checks.ts';
import { reviewNoRejectWhen } from './review/no-reject-when.ts';
import { reviewVague } from './review/vague.ts';
import { reviewSelfReview } from './review/self-review.ts';
import { reviewOnlyBuilder } from './review/only-builder.ts';
import { reviewAfterRelease } from './review/after-release.ts';
import { governanceNoRisk } from './governance/no-risk.ts';
import { governanceNoStopAuthority } from './governance/no-stop-authority.ts';
import { governanceUnapproved } from './governance/unapproved.ts';
import { governanceNoDisclosure } from './governance/no-disclosure.ts';
import { governanceActsUnreviewed } from './governance/acts-unreviewed.ts';
import { governanceNoMonitoring } from './governance/no-monitoring.ts';
import { governanceNoChangeLog } from './governance/no-change-log.ts';
import { cadenceMissing } from './cadence/missing.ts';
import { cadenceTooRare } from './cadence/too-rare.ts';
import { cadenceOverdue } from './cadence/overdue.ts';
import { waiverExpired } from './waiver/expired.ts';
import { assumptionOverdue } from './assumption/overdue.ts';

export const RULES: readonly Rule[] = [
  pageSyntax,
  pageEmpty,
  pageNotAMapping,
  pageSeveralDocuments,
  pageDuplicateKey,
  pageUnknownKey,
  pageWrongType,
  pageUnknownValue,
  pageBadDate,
  pageBadDuration,
  pageBadQuantity,
  pageBadPerson,
  pageMissingField,
  pageMissingFile,
  pageSwallowedText,
  pageLookAlike,
  pageBadPath,
  pagePlaceholder,
  pageOrder,
  pageTooLong,
  workflowNoPurpose,
  workflowVague,
  workflowDuplicateTitle,
  stageMissing,
  stageNoStart,
  stageSkipped,
  stageOverdue,
  ownerMissing,
  ownerNotAPerson,
  ownerNoContact,
  ownerUnknown,
  ownerLeft,
  ownerIsSponsor,
  secondOwnerMissing,
  secondOwnerNotAPerson,
  secondOwnerNoContact,
  secondOwnerUnknown,
  secondOwnerLeft,
  secondOwnerSameAsOwner,
  dryRunMissing,
  dryRunByOwner,
  dryRunNoneClean,
  gapOpen,
  gapNoAnswer,
  inputMissing,
  inputVague,
  inputNoFormat,
  inputNoSource,
  inputNoExample,
  inputNoEdgeCases,
  inputManualTransfer,
  inputCurated,
  inputNoDataOwner,
  inputNoSensitivity,
  triggerMissing,
  triggerVague,
  triggerBadSchedule,
  triggerManual,
  triggerNoSystem,
  taskMissing,
  taskVague,
  taskNoPrompt,
  taskNoModel,
  taskNoLimits,
  taskUnpinnedModel,
  outputMissing,
  outputVague,
  outputNoSystem,
  outputSideChannel,
  outputNoDeadline,
  failureMissing,
  failureNoAlert,
  failureNoFallback,
  failureVague,
  failureNoDetection,
  failureNoEscalation,
  manualStepsMissing,
  manualStepsNoPlan,
  manualStepsUndeclared,
  relatedCycle,
  successMissing,
  successNoBaseline,
  successNoTarget,
  successNoDate,
  successNotMeasurable,
  successUnitMismatch,
  successNotBetter,
  successDemoMetric,
  successNoSource,
  successNoStopRule,
  successNoResults,
  successStaleResults,
  successMissedTarget,
  costsMissing,
  decisionMissing,
  decisionNotScaled,
  teamMissing,
  sponsorMissing,
  adoptionMissing,
  adoptionUsersNotInvolved,
  adoptionNoTraining,
  adoptionNoWorkStandard,
  adoptionNoFeedback,
  reviewMissing,
  reviewNoReviewer,
  reviewNoChecks,
  reviewNoRejectWhen,
  reviewVague,
  reviewSelfReview,
  reviewOnlyBuilder,
  reviewAfterRelease,
  governanceNoRisk,
  governanceNoStopAuthority,
  governanceUnapproved,
  governanceNoDisclosure,
  governanceActsUnreviewed,
  governanceNoMonitoring,
  governanceNoChangeLog,
  cadenceMissing,
  cadenceTooRare,
  cadenceOverdue,
  waiverExpired,
  assumptionOverdue,
];
