//! Longer words that a verb of the lists opens: 有机, 以工代赈, 在校生.

use crate::strings::{CharsOf, Cut, Find, OneOf, Size, go_together};

/// Light verbs of one character that open a longer word: 有机, 以工代赈, 在校生.
const LONGER_WORDS: &str = "要:素求点闻塞害件领道货 生产:总性线 并:购网轨肩联列存发 有:机色效线限轨关责意 为:民 以:旧工军 对:外口接台 \
    用:于电户水地工气能人品途房海林 在:建校册园岗用研营线籍职库孵读业 经:营济开费纪典销贸常受 从:业 向:阳海 按:揭时 给:水排 将:军 居:家民住 使:用 让:利 \
    才:艺能智华干 只:争 把:手 被:征动服 与:会 达:标产效 加速:器园 预期:性 可:再循持复办支降透燃比采利防 服务:贸业中机 就业:困服岗帮见 \
    创新:团平型驱主能券链人药板载联企 安置:房点区 创业:孵园团带导板担 脱贫:人户劳村县地群 返乡:创农人 运营:商 培训:基机中 搬迁:群户 \
    上市:公企后 联合:体实 高效:节异太电农 高质量:发 集中:式供连安区 绿化:苗 均:衡等势线价 占:地比 另:一 转移:就 继续:教 办理:时环 成功:率 都:市江 再:就生开造融制 共:建享有同富 植:树物被 播种:面机 \
    基本:医养公农建民药生 高标准:农 全面:二小 完成:率度 新增:长 增加:值 增长:点极 推进:剂区项 实施:类方 而:立 即:时将食办 计划:投总新开实建完财生内外单 拟:建 \
    保障:性房 组织:机部 实施:点 已:婚 及时:率雨性 本年度:假 至少:数年儿 执行:率案 提升:村 开发:工区商 供应:链商 有效:期成发专灌 建设:用 最终:消 一次性:补吸奖 按时:办 按期:办 工作:站室者法组日坊队会";

pub fn is_longer_word(rest: &str, len: usize) -> bool {
    let next = rest.after(len).chars().next();
    if rest.before(len).is_one_of("对 在") && names_whom(rest.before(len), rest.after(len)) {
        return true;
    }
    if rest.before(len) == "以" && tells_which(rest.after(len)) {
        return true;
    }
    // 直接|拉动消费, but 直接融资, 直接出口
    if rest.before(len) == "直接" {
        return !rest.after(len).starts_with_any("拉动 带动 撬动");
    }
    // 共|建设项目, 共|建成学校, but 共建成果
    if rest.before(len) == "共"
        && let Some(behind) = rest.after(len).strip_opening("建设 建成 建有")
    {
        return behind.starts_in("果效渝长施备计置立想");
    }
    if rest.before(len) == "实施" && rest.after(len).starts_with_any("意见 细则 办法") {
        return true;
    }
    // 已建、在建生产线, 已建公路, but 已建成|12座.
    let built = rest.after(len).strip_first("建").is_some_and(|what| !what.starts_in("成立设起有好档了完制交造"));
    if rest.before(len) == "已" && (built || rest.after(len).starts_with_any("投项 投企")) {
        return true;
    }
    // 建成区面积, but 建成|区域性中心.
    if rest.before(len) == "建成" && rest.after(len).starts_with('区') && !rest.after(len).starts_with("区域") {
        return true;
    }
    next.is_some_and(|c| go_together(LONGER_WORDS, rest.before(len), c))
}

/// 以未成年人为侵害对象的案件, 以“标准地”方式出让, 以电代煤: it tells which or how, and is no part of a plan.
fn tells_which(behind: &str) -> bool {
    let near = |what: &str, chars: usize| behind.char_indices().take(chars).find(|(at, _)| behind.after(*at).starts_with(what)).map(|(at, _)| at);
    let of = near("为", 12).is_some_and(|at| behind.after(at).char_indices().take(8).any(|(_, c)| c == '的'));
    of || near("方式", 10).is_some() || near("代", 3).is_some_and(|at| at > 0 && at <= "电".len())
}

/// 对邻国进出口, 在某高校: with whom trade is done, and who sits there (by the short name of a region), belongs to the name.
fn names_whom(word: &str, behind: &str) -> bool {
    const TRADE: &str = "进出口总额 进出口总值 出口 出口额 进口 贸易 贸易额 贸易总额 贡献率 出口增速 转移支付 转移支付规模";
    const BODIES: &str = "高校 院校 央企 企业 院士 校友 执业";
    match word {
        "对" => behind.ends_with_any(TRADE) && behind.size() <= (if behind.has("、") { 30 } else { 16 }) && !behind.has(",") && !behind.starts_with('外'),
        _ => behind.chars().next().is_some_and(|region| {
            let noun = behind.after(region.len_utf8());
            !"全各每该本其中此".has_char(region) && noun.starts_with_any(BODIES)
        }),
    }
}
