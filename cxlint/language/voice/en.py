"""The voice of English texts."""

from __future__ import annotations

from cxlint.language.voice.table import Passive, Table, words

TABLE = Table(
    idle="thanks to / no one / no longer / not only",
    we="we / us / our / ours / ourselves / we're / we've / we'll / we'd / let's",
    you="you / your / yours / yourself / yourselves / you're / you've / you'll / you'd",
    contracted=(
        "don't / doesn't / didn't / can't / couldn't / won't / wouldn't / isn't / aren't / wasn't / weren't / haven't / "
        "hasn't / hadn't / shouldn't / we're / we've / we'll / we'd / you're / you've / you'll / you'd / they're / "
        "they've / they'll / i'm / i've / i'll / i'd / it's / that's / there's / here's / what's / let's"
    ),
    full=(
        "do not / does not / did not / cannot / could not / will not / would not / is not / are not / was not / "
        "were not / have not / has not / had not / should not / we are / we have / we will / you are / you have / "
        "you will / they are / they have / they will / i am / i have / i will / it is / that is / there is / here is / "
        "what is / let us"
    ),
    hedges=(
        "maybe / perhaps / possibly / probably / usually / generally / typically / normally / roughly / "
        "approximately / might / could / may be able / seem / seems / appear to / appears to / likely / "
        "sometimes / in general / in most cases / in some cases / as a rule / somewhat / a bit / we think / "
        "we believe / we hope / should be able"
    ),
    negations=(
        "not / no / never / none / nothing / nobody / neither / nor / cannot / without / don't / doesn't / didn't / "
        "can't / couldn't / won't / wouldn't / isn't / aren't / wasn't / weren't / haven't / hasn't / hadn't / shouldn't"
    ),
    politeness="please / thank you / thanks / kindly / welcome / you're welcome / we appreciate / would you / could you",
    empathy=(
        "sorry / we apologi[sz]e / i apologi[sz]e / apologies / we understand / i understand / we know how / "
        "i know how / we regret / i regret / frustrating / inconvenience / we feel / unfortunately"
    ),
    blame=(
        "you failed / you forgot to / you must have / you should have / you neglected / your fault / "
        "your mistake / your error / as we already / you claim / you claimed / you misunderstood / "
        "you entered the wrong / you ignored / as we have already / you did not follow / you didn't follow / "
        "you did not read / you didn't read"
    ),
    passive=Passive(
        auxiliaries=words("am is are was were be been being gets get got isn't aren't wasn't weren't"),
        endings=("ed",),
        irregular=words(
            "sent made done given taken written shown known seen held kept left lost paid sold told found brought bought "
            "built chosen drawn driven eaten forgotten gotten hidden hurt laid led lent met put read run said set shut "
            "spoken spent stolen taught thrown understood worn won broken caught cut dealt felt grown heard"
        ),
        others=words(
            "need indeed speed feed seed red bed interested excited pleased delighted tired worried committed used "
            "supposed allowed excused concerned based located limited related advanced located involved"
        ),
        reach=2,
        between=words(
            "not also always never only already now then still automatically securely usually currently being been fully "
            "safely directly easily immediately normally generally often"
        ),
    ),
)
