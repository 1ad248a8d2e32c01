"""How common words are in English news, by own estimate: so that the first articles of a store are not all alike.

Each tier names the share of articles a word stands in. What an article counter learns later weighs more with every article.
"""

TIERS: tuple[tuple[float, str], ...] = (
    (
        0.3,
        "people time government state country man woman public world home official police president work help call ask show know think "
        "want "
        "start follow lead set turn number place group case part right big long high million call member end try change plan include leave "
        "national city against issue",
    ),
    (
        0.15,
        "family house life child children company business court law lawyer attorney judge security force war death died killed attack "
        "minister party leader campaign election vote department office statement spokesman spokeswoman agency service program money pay "
        "percent billion market price cost high school student university health hospital doctor team game play player season win won lost "
        "history power system local area community street town county north south east west american united international foreign "
        "federal office job worker industry report interview decision support move meet meeting talk open close hold held run found find "
        "face hour minute morning night early late moment long short old young small large great good bad best better hard open free full "
        "clear real true sure able likely possible important major main special certain different line point side head hand eye body name "
        "word story book question answer reason fact idea problem effort example result level rate process action claim deal agreement "
        "director chief executive general secretary director chairman former senior",
    ),
    (
        0.07,
        "evidence trial charge charged guilty prison jail arrest arrested suspect victim crime criminal murder investigation investigator "
        "detective officer sheriff prosecutor defense attorney jury verdict sentence sentenced appeal hearing testimony witness testified "
        "lawsuit filed complaint federal district supreme justice legal plea pleaded convicted conviction allegation alleged accused "
        "incident scene shot shooting gun weapon fire car vehicle driver crash road emergency injured wounded rescue damage safety "
        "military army soldier troops defence missile nuclear bomb border terrorism terrorist islamic muslim threat sanctions treaty "
        "ambassador embassy prime parliament senate congress republican democrat senator governor mayor administration white council "
        "committee policy budget tax economy economic bank financial investor share stock trade growth quarter profit revenue sales "
        "product customer technology internet online website computer phone software data network digital mobile app social media "
        "facebook twitter video photo image film movie star actor actress director show series television channel network music song "
        "album singer award fan audience love wife husband mother father son daughter brother sister parent friend couple marriage "
        "football league coach club match goal score cup champion championship final round race track field ball quarterback touchdown "
        "earthquake storm weather water sea island river mountain air plane flight airport train ship oil gas energy power environment "
        "drug medical patient treatment disease cancer surgery rehab center clinic study research scientist science space human rights "
        "church religious god holiday christmas summer winter spring weekend anniversary birthday event ceremony "
        "british english london france french paris german germany european europe russia russian moscow china chinese beijing japan "
        "korea korean india indian pakistan iran iraq israel syria africa african america washington york california los angeles texas "
        "florida chicago boston canada australia mexico",
    ),
)
