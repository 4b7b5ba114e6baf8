/** Words that tell one sentence from another too seldom to stand in an id. */
export const stopWords = new Set(
  `a an the and or but nor so of in on at by for from to into onto with without via through over under as than then that this these
  those which who whom whose what when where while if whether unless because since before after during it its they them their he
  she his her you your we our us i me my is are was were be been being am has have had do does did done can could may might must
  shall should will would need needs needed not no never only also just very more most such each every all any some both other
  another same own up out off about above below there here how why etc please make sure ensure ensures recommended recommend
  recommends recommendation general generally important essential critical crucial imperative vital necessary required require
  requires advised best practice common consider always regularly it's don't juju k8s kubernetes charmed canonical top use uses
  used using see refer details information following e.g i.e`.split(/\s+/),
)
