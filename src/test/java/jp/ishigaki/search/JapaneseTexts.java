package jp.ishigaki.search;

import java.util.Random;
import java.util.UUID;

/**
 * Questions and answers as small companies write them: sentences of everyday words, of which a few are in nearly every
 * text and most in few (Zipf's law), with names of things that occur once or twice. The same seed writes the same.
 */
final class JapaneseTexts {

    private static final String[] NOUNS =
            ("会社 社員 対策 確認 情報 管理 パソコン 設定 運用 社内 業務 ルール 方法 メール パスワード 更新 契約 取引先 バックアップ 担当 データ システム 教育 "
                            + "利用 資料 手順 担当者 機器 ネットワーク 共有 フォルダー ファイル クラウド サーバー 権限 規程 認証 端末 工場 事故 連絡 復旧 費用 "
                            + "委託先 サイバー攻撃 ウイルス 感染 台帳 脆弱性 報告 訓練 外部 書類 印刷 鍵 部署 経営者 従業員 退職者 入社 研修 講師 専門家 課題 "
                            + "期限 添付 リンク 迷惑メール 電話 スマートフォン 持ち出し 暗号化 USBメモリ 無線 VPN ルーター ログ 監視 停止 機密 個人情報 "
                            + "顧客 見積 請求書 振込 詐欺 なりすまし 多要素認証 アカウント 管理者 初期設定 保守 メーカー 製造 設備 現場 倉庫 店舗 受注 "
                            + "在庫 販売 経理 総務 人事 営業 開発 設計 図面 品質 検査 監査 評価 点検 記録 保管 廃棄 複合機 NAS ソフト アプリ OS サポート "
                            + "終了 導入 予算 補助金 保険 弁護士 警察 個人情報保護委員会 届出 公表 広報 責任 体制 方針 目的 範囲 リスク 重要度 影響 頻度 "
                            + "世代 復元 演習 机上 想定 初動 封じ込め 根絶 教訓 チェックリスト 様式 雛形 テンプレート 委員会 会議 議事録 朝礼 掲示 標語 "
                            + "啓発 内部不正 誓約書 守秘義務 秘密保持 再委託 調達 選定 基準 要件 仕様 検収 受入 移行 廃止 遠隔 在宅勤務 テレワーク 会議室 "
                            + "来訪者 入退室 施錠 監視カメラ 金庫 名刺 封筒 宅配 郵便 誤送信 宛先 BCC 署名 証明書 ドメイン サイト 改ざん 決済 カード "
                            + "標的型 ランサムウェア 身代金 フィッシング ファイアウォール 検知 遮断 隔離 解析 証拠 保全 鑑識 時刻 同期 電源 停電 災害 地震 "
                            + "水害 避難 代替 拠点 本社 支店 子会社 親会社 元請 下請 協力会社 組合 商工会 自治体 学校 病院 銀行 税理士 社労士")
                    .split(" ");
    private static final String[] VERBS =
            ("しています 考えています 困っています 決めました 始めました 見直しました 進めたいです 悩んでいます 分かりません 教えてください 必要です 難しいです "
                            + "続けています 止めました 変えました 増やしました 減らしました 聞きました 試しました 作りました 任せています 禁じています 認めています "
                            + "お願いしました 済ませました 書きました 配りました 集めました 比べました 選びました 調べました 直しました")
                    .split(" ");
    private static final String[] JOINS = "の の の と や における に関する についての".split(" ");
    private static final String[] CASES = "を は が も には では から まで".split(" ");
    private static final String[] OPENINGS =
            ("また、 ただし、 そこで、 当社では、 まずは、 先月から 以前は 今年度は なお、 次に、 実際には、 小さな会社なので、 毎朝、 念のため、").split(" ");
    private static final String[] SYLLABLES =
            "ア イ ウ エ オ カ キ ク ケ コ サ シ ス セ ソ タ チ ツ テ ト ナ ニ ヌ ネ ノ ハ ヒ フ ヘ ホ マ ミ ム メ モ ラ リ ル レ ロ ン ッ ー".split(" ");

    private final Random random;
    private final double[] upTo = new double[NOUNS.length];

    JapaneseTexts(long seed) {
        random = new Random(seed);
        double sum = 0;
        for (int rank = 0; rank < NOUNS.length; rank++) {
            sum += 1.0 / (rank + 2.5);
            upTo[rank] = sum;
        }
    }

    /** From the most frequent one on. */
    static String noun(int rank) {
        return NOUNS[rank];
    }

    static int nouns() {
        return NOUNS.length;
    }

    String title() {
        return noun() + "の" + noun() + "について";
    }

    /** From {@code least} characters on, up to the end of the sentence. */
    String text(int least) {
        var text = new StringBuilder();
        while (text.length() < least) {
            if (random.nextInt(3) == 0) {
                text.append(OPENINGS[random.nextInt(OPENINGS.length)]);
            }
            text.append(noun());
            if (random.nextInt(2) == 0) {
                text.append(JOINS[random.nextInt(JOINS.length)]).append(noun());
            }
            text.append(CASES[random.nextInt(CASES.length)]);
            if (random.nextInt(5) == 0) {
                text.append(random.nextInt(1, 60))
                        .append(random.nextBoolean() ? "日" : "人")
                        .append("で");
            }
            text.append(VERBS[random.nextInt(VERBS.length)]).append("。");
        }
        return text.toString();
    }

    /** Most texts are short. */
    int length() {
        return 110 + (int) Math.min(290, -70 * Math.log(1 - random.nextDouble()));
    }

    /** A random one, always the same for the same place in the order of calls. */
    UUID id() {
        return new UUID(
                random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | Long.MIN_VALUE);
    }

    int next(int bound) {
        return random.nextInt(bound);
    }

    private String noun() {
        if (random.nextInt(25) == 0) {
            return name();
        }
        var at = java.util.Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return NOUNS[Math.min(NOUNS.length - 1, at < 0 ? -at - 1 : at)];
    }

    /** Of a product that hardly anybody else has. */
    private String name() {
        var name = new StringBuilder();
        for (int i = random.nextInt(3, 6); i > 0; i--) {
            name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return name.toString();
    }
}
